import { pathToFileURL } from 'node:url';

// The process behind galleyInTurn.fixture.ts: runs the built entry anew for each command line that comes in, and says on both streams and to its
// parent that it has ended. What the entry loads is loaded once.

const built = pathToFileURL(process.argv[2]).href;
const home = process.cwd();

process.on('disconnect', () => process.exit());
process.on('message', async ({ run, args, cwd, env }) => {
  process.chdir(cwd);
  for (const name of Object.keys(process.env)) if (!(name in env)) delete process.env[name];
  Object.assign(process.env, env);
  process.argv.splice(2, Infinity, ...args);
  process.exitCode = undefined;
  for (const stream of [process.stdout, process.stderr]) stream.removeAllListeners('error');
  try {
    await import(`${built}?run=${run}`);
  } catch (error) {
    process.stderr.write(`${error.stack}\n`);
    process.exitCode = 1;
  }
  // Out of a folder that the test is about to remove.
  process.chdir(home);
  process.stdout.write(`\0${run}`);
  process.stderr.write(`\0${run}`);
  process.send({ run, exit: process.exitCode ?? 0 });
});
