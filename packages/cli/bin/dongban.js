#!/usr/bin/env node
// Stands apart from what is built, so that installing can link the command before there is a build.
if (globalThis.Temporal === undefined) {
  console.error(`dongban needs Node 26 or later; this is ${process.version}.`);
  process.exit(1);
}
const { main } = await import('@dongban/cli');
process.exitCode = await main(process.argv.slice(2));
