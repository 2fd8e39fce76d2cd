import { appVersion } from './appFolder';
import { check } from './commands/check';
import { exportStories } from './commands/export';
import { importFile } from './commands/import';
import { newStory } from './commands/new';
import { serve } from './commands/serve';
import { set } from './commands/set';
import { show } from './commands/show';
import { run } from './run';
import { terminal } from './terminal';

process.exitCode = await run(
  process.argv.slice(2),
  [importFile, exportStories, show, set, check, newStory, serve],
  appVersion(),
  terminal(),
);
