import { leaveStory } from '../desk/leaveStory';
import { copyHtml } from '../export/copyHtml';
import { chooseStory } from '../library/chooseStory';
import { printStory } from '../print/printStory';
import { isKnown } from '../state/isKnown';
import type { CommandDeed } from './command';

const inStory: CommandDeed['canRun'] = ({ session }) => session !== null;
/** Only of a story that is known whole a page can be made. */
const canLeave: CommandDeed['canRun'] = ({ session }) => session !== null && isKnown(session);
const writable: CommandDeed['canRun'] = ({ session }) => session !== null && session.opened.readOnly === null;

/** What happens to whole stories. */
export const storyCommands: readonly CommandDeed[] = [
  { name: 'story.new', icon: 'file-plus', run: ({ galley }) => void galley.show({ name: 'new', imports: false }) },
  { name: 'story.open', icon: 'folder-open', run: (context) => void chooseStory(context) },
  { name: 'story.recent', icon: 'history', run: ({ galley }) => galley.open('recent') },
  { name: 'story.import', icon: 'file-up', run: ({ galley }) => galley.import(null) },
  { name: 'story.library', icon: 'list', run: (context) => void leaveStory(context, 'library') },
  { name: 'story.save', icon: 'save', canRun: writable, run: ({ session }) => void session?.save() },
  {
    name: 'story.saveAs',
    icon: 'save',
    canRun: writable,
    run: ({ galley, session }) => {
      if (galley.store.getState().info?.capabilities.nativeDialogs === true) void session?.save({ to: { dialog: true } });
      else galley.open('saveAs');
    },
  },
  {
    name: 'story.preview',
    icon: 'eye',
    canRun: canLeave,
    run: ({ galley }) => galley.store.setState((state) => ({ preview: !state.preview, sheet: null })),
    isOn: ({ galley }) => galley.store.getState().preview,
  },
  { name: 'story.export', icon: 'download', canRun: canLeave, run: ({ galley }) => galley.open('export') },
  { name: 'story.copyHtml', icon: 'copy', canRun: canLeave, run: (context) => void copyHtml(context) },
  {
    name: 'story.print',
    icon: 'printer',
    keywords: ['paper', 'pdf', 'proof'],
    canRun: inStory,
    run: (context) => void printStory(context),
  },
  { name: 'story.close', icon: 'x', run: (context) => void leaveStory(context, 'close') },
];
