import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { SaveRig, whyNoStrace } from '../../src/desk/faults/straceSave';
import { readStory } from '../../src/desk/storyOnDisk';

const slugOf = async (path: string) => {
  const read = await readStory(path);
  if (!read.ok) throw new Error(read.error.message);
  return String(read.value.story.doc.attrs?.slug);
};

/** Every acknowledged save is either the story now or one of the versions that were kept: none was overwritten unseen. */
it.skipIf(whyNoStrace() !== null)(
  'twelve processes that save one story at once lose nothing that was acknowledged',
  async () => {
    const rig = await SaveRig.make();
    try {
      const slugs = Array.from({ length: 12 }, (_, index) => `writer-${index}`);
      const ended = await Promise.all(slugs.map((slug) => rig.set(slug)));
      const told = slugs.filter((_, index) => ended[index]?.code === 0);
      const refused = ended.filter(({ code }) => code !== 0);
      for (const { stderr } of refused) expect(stderr).toMatch(/changed outside|Another Galley/);
      const [versions = ''] = await readdir(join(rig.home, 'versions'));
      const kept = await Promise.all(
        (await readdir(join(rig.home, 'versions', versions))).map((name) => slugOf(join(rig.home, 'versions', versions, name))),
      );
      expect(told.length).toBeGreaterThan(0);
      for (const slug of told) expect([...kept, await slugOf(rig.story)]).toContain(slug);
    } finally {
      await rig.remove();
    }
  },
  120_000,
);
