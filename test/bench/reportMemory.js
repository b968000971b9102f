/** Loaded before a program: writes its largest resident size, in kibibytes, to standard error. */
process.on("exit", () => {
  process.stderr.write(`${process.resourceUsage().maxRSS}\n`);
});
