import type { StoryEditorPorts } from '../createStoryEditor';
import { createSurface } from '../surface/surface';

/** Ports of an editor that nobody listens to: no picture is found, and a house that says nothing. `given`: what a test asks of them itself. */
export function quietPorts(given: Partial<StoryEditorPorts> = {}): StoryEditorPorts {
  const none = () => {};
  return {
    surface: createSurface(),
    pictureUrl: async () => null,
    releaseUrl: none,
    onFarPicture: () => none,
    choosePicture: none,
    openDetails: none,
    label: () => 'Also Read',
    declarations: () => [],
    onDeclarations: () => none,
    onPasteArticle: none,
    onPictures: none,
    onFiles: none,
    onNotice: none,
    onOpenLink: none,
    ...given,
  };
}
