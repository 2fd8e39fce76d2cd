import { describe, expect, test } from 'vitest';
import { readCredit } from './readCredit';

describe('credits at the end of a caption', () => {
  test.each<readonly [string, string, string, string, 'named' | 'bare']>([
    ['The pier at dawn. Photo/X.', 'The pier at dawn.', 'Photo', 'X', 'named'],
    ['The pier at dawn. (Photo: AP)', 'The pier at dawn.', 'Photo', 'AP', 'named'],
    ['The pier at dawn Photo: AP', 'The pier at dawn', 'Photo', 'AP', 'named'],
    ['The pier at dawn. Photo credit: Reuters', 'The pier at dawn.', 'Photo', 'Reuters', 'named'],
    ['The pier at dawn. Photograph: Zoë Müller/Agency', 'The pier at dawn.', 'Photograph', 'Zoë Müller/Agency', 'named'],
    ['The pier at dawn. | Image: PTI', 'The pier at dawn.', 'Image', 'PTI', 'named'],
    ['The pier at dawn (Photo by J.K. Osei)', 'The pier at dawn', 'Photo', 'J.K. Osei', 'named'],
    ['The pier at dawn. [AP Photo/Liam O’Hara]', 'The pier at dawn.', '', 'AP Photo/Liam O’Hara', 'named'],
    ['The pier at dawn. Courtesy: Port Museum', 'The pier at dawn.', '', 'Port Museum', 'named'],
    ['The pier at dawn — PTI', 'The pier at dawn', '', 'PTI', 'bare'],
    ['The pier at dawn. (Reuters)', 'The pier at dawn.', '', 'Reuters', 'bare'],
    ['सुबह का घाट। फोटो: पीटीआई', 'सुबह का घाट।', 'फोटो', 'पीटीआई', 'named'],
    ['सुबह का घाट (फ़ोटो/एएनआई)', 'सुबह का घाट', 'फ़ोटो', 'एएनआई', 'named'],
    ['الرصيف عند الفجر. صورة: رويترز', 'الرصيف عند الفجر.', 'صورة', 'رويترز', 'named'],
    ['കടവ് പുലർച്ചെ. ചിത്രം: പിടിഐ', 'കടവ് പുലർച്ചെ.', 'ചിത്രം', 'പിടിഐ', 'named'],
  ])('%s', (text, caption, kind, name, strength) => {
    for (const form of ['NFC', 'NFD'] as const) {
      const written = text.normalize(form);
      const credit = readCredit(written);
      expect(written.slice(0, credit?.start)).toBe(caption.normalize(form));
      expect(written.slice(credit?.name.start, credit?.name.end)).toBe(name.normalize(form));
      expect(credit).toMatchObject({ kind: kind.normalize(form), strength });
    }
  });

  test.each([
    'She posted a photo: nobody answered it for a week.',
    'The photo by the door was gone.',
    'The pier at dawn.',
    'He called it a picture of health',
    'The ferry left at 5:26.',
    'They met twice (on Monday and on Friday).',
    'Either way — nobody knows.',
    '',
  ])('“%s” has none', (text) => expect(readCredit(text)).toBeNull());
});
