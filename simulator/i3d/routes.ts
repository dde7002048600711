import { accountRoutes } from "./account/account";
import { apiLogRoutes } from "./account/api-log";
import { apiKeyRoutes } from "./account/keys";
import { sessionRoutes } from "./account/session";
import { callbackRoutes } from "./callback";
import { accessRoutes } from "./colocation/access";
import { colocationRoutes } from "./colocation/routes";
import { crossConnectRoutes } from "./cross-connect";
import { flexCatalogueRoutes } from "./flexmetal/catalogue-routes";
import { commandRoutes } from "./flexmetal/commands";
import { reinstallRoutes } from "./flexmetal/reinstall";
import { rootPasswordRoutes } from "./flexmetal/root-password";
import { serverTagRoutes } from "./flexmetal/server-tags";
import { serverRoutes } from "./flexmetal/servers";
import { tagRoutes } from "./flexmetal/tags";
import { usageRoutes } from "./flexmetal/usage";
import { cloudRoutes } from "./flexvm/clouds";
import { nodeRoutes } from "./flexvm/nodes";
import { vmRoutes } from "./flexvm/vms";
import { hostRoutes } from "./hosts/hosts";
import { switchPortRoutes } from "./hosts/switch-port";
import type { Route } from "./routing";
import { readingRoutes } from "./readings";
import { smallRoutes } from "./small-routes";
import { sshKeyRoutes } from "./ssh-key";
import { triggerRoutes } from "./trigger";

/** Every call that the simulated API knows. */
export const routes: readonly Route[] = [
  ...serverRoutes,
  ...reinstallRoutes,
  ...commandRoutes,
  ...serverTagRoutes,
  ...rootPasswordRoutes,
  ...tagRoutes,
  ...flexCatalogueRoutes,
  ...usageRoutes,
  ...sshKeyRoutes,
  ...hostRoutes,
  ...switchPortRoutes,
  ...colocationRoutes,
  ...accessRoutes,
  ...crossConnectRoutes,
  ...readingRoutes,
  ...accountRoutes,
  ...apiKeyRoutes,
  ...apiLogRoutes,
  ...sessionRoutes,
  ...callbackRoutes,
  ...triggerRoutes,
  ...cloudRoutes,
  ...nodeRoutes,
  ...vmRoutes,
  ...smallRoutes,
];
