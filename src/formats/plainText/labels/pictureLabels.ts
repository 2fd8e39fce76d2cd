import { fold } from '../fold';
import { type LabelTable, labelTable } from './labelTable';

/** Words in front of a caption. A kind alone (`Image: …`) opens a caption as well as a credit: what follows tells which. */
export const CAPTION_LABELS: LabelTable<'caption' | 'kind'> = labelTable<'caption' | 'kind'>([
  [
    'caption',
    [
      'Caption',
      'Image caption',
      'Photo caption',
      'Picture caption',
      'Cutline',
      'कैप्शन',
      'फोटो कैप्शन',
      'चित्र परिचय',
      'चित्र शीर्षक',
      'تعليق الصورة',
      'التعليق على الصورة',
      'അടിക്കുറിപ്പ്',
      'ചിത്രത്തിന്റെ അടിക്കുറിപ്പ്',
      'تصویر کا کیپشن',
    ],
  ],
  ['kind', ['Image', 'Photo', 'Picture', 'Pic', 'चित्र', 'तस्वीर', 'फोटो', 'फ़ोटो', 'الصورة', 'صورة', 'ചിത്രം', 'ഫോട്ടോ', 'تصویر']],
]);

/** `Image source, Getty Images` and `Image caption, The hall`: the form of one large site, with a comma. */
export const COMMA_LABEL = /^\s*(?:image|photo|picture)\s+(source|credit|caption),\s+(?=\S)/iu;

/** Whole lines, folded, that stand under a picture of no one place or day, instead of a caption. */
const STOCK: ReadonlySet<string> = new Set(
  [
    'File photo',
    'File image',
    'File picture',
    'Representational image',
    'Representational photo',
    'Representational picture',
    'Representative image',
    'Image for representation',
    'Image for representational purposes',
    'Photo for representation',
    'फाइल फोटो',
    'फ़ाइल फ़ोटो',
    'फाइल तस्वीर',
    'प्रतीकात्मक तस्वीर',
    'प्रतीकात्मक चित्र',
    'प्रतीकात्मक फोटो',
    'सांकेतिक तस्वीर',
    'सांकेतिक फोटो',
    'صورة أرشيفية',
    'صورة تعبيرية',
    'صورة من الأرشيف',
    'പ്രതീകാത്മക ചിത്രം',
    'ഫയൽ ചിത്രം',
    'ഫയല്‍ ചിത്രം',
  ].map(fold),
);

/** True where a whole line, folded, says that a picture is of no one place or day; brackets around it and a full stop behind do not count. */
export function isStockLine(key: string): boolean {
  return STOCK.has(key.replace(/^[([]\s*|\s*[)\]]?\s*[.।]?$/gu, ''));
}
