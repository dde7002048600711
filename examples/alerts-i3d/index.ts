import { Config } from "@pulumi/pulumi";
import { Callback } from "rackform";

/** The pager; its token is a secret of the configuration, and stays one. */
new Callback("pager", {
  url: "https://ops.example.net/i3d",
  urlDescription: "pager",
  headers: new Config().getSecret("pagerHeaders") ?? "X-Source: i3d",
});
