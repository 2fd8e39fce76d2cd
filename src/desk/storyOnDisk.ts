/** Story files for every shell: one way to read them and one to write them. */
export { readStory, readStoryBytes, type StoryContent, type StoryOnDisk } from './readStory';
export { packChecked, type WriteOptions, type Written, writeStory } from './writeStory';
