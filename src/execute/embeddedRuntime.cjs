// The runtime as one script: the build bundles every module of `runtime` into
// `dist/embeddedRuntime.cjs`, which the embedded executor evaluates anew for each program.
module.exports = (path) => require("../../runtime/" + path + ".ts");
