import { budgets } from "./support/budgets";

budgets("dynamic");
