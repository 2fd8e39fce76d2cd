import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { walk } from '../../story/walk';
import { CLEAN_STORIES } from '../testing/cleanStories';
import { FUNCTION_WORDS } from './functionWords.table';
import { otherLanguage } from './otherLanguage';

/** One sentence of a report in each language. */
const SENTENCES: { readonly [language: string]: string } = {
  en: 'The mayor said that the bridge would be built next year and the night boat would stay for the winter.',
  de: 'Die Bürgermeisterin sagte, dass die Brücke im nächsten Jahr gebaut wird und das Nachtboot auch über den Winter noch fährt.',
  fr: 'La maire a dit que le pont est prévu pour l’an prochain et que le bateau de nuit reste dans le port avec une équipe.',
  es: 'La alcaldesa dijo que el puente se construirá para el próximo año, pero el barco nocturno sigue como está hasta el invierno.',
  hi: 'महापौर ने कहा कि पुल अगले साल बनेगा और रात की नाव सर्दी में भी चलती रहेगी, किराया नहीं बढ़ा है।',
  mr: 'पूल पुढील वर्षी बांधण्यात येईल आणि रात्रीची बोट हिवाळ्यातही सुरू राहील, असे महापौर म्हणाले; भाडे वाढवण्यात आले नाही आहे.',
  ne: 'नगर प्रमुखले पुल अर्को वर्ष बन्ने र राति डुङ्गा पनि चल्ने बताएको छ, भाडा बढेको छैन भने यात्रु खुसी भएका छन्।',
  ar: 'قال العمدة إن الجسر سيُبنى في العام المقبل وإن القارب الذي ينتظره الناس على الرصيف سيبقى إلى الشتاء.',
  ur: 'میئر نے کہا کہ پل اگلے سال بنے گا اور رات کی کشتی سردیوں میں بھی چلے گی، کرایہ نہیں بڑھا ہے۔',
  fa: 'شهردار گفت که پل در سال آینده ساخته می شود و قایق شب برای زمستان از این اسکله به راه خود ادامه خواهد داد.',
};
const scriptOf = (language: string): string => FUNCTION_WORDS.find((one) => one.language === language)?.script ?? '';
const nameOf = (language: string): string => FUNCTION_WORDS.find((one) => one.language === language)?.name ?? '';
const PAIRS = Object.keys(SENTENCES).flatMap((own) => Object.keys(SENTENCES).map((other) => [own, other] as const));

test.each(PAIRS)('in a story in %s, a line in %s', (own, other) => {
  const isTold = own !== other && scriptOf(own) === scriptOf(other);
  expect(otherLanguage(SENTENCES[other] ?? '', own, scriptOf(own))).toBe(isTold ? nameOf(other) : null);
});

test.each<readonly [language: string, text: string]>([
  ['en', 'Deportivo de La Coruña, Real Sociedad de Fútbol, Club Atlético de Madrid, Rayo Vallecano de Madrid'],
  ['en', 'Ludwig van Beethoven, Ferdinand von Zeppelin, Hildegard von Bingen, Otto der Große, Karl der Kahle'],
  ['en', 'Charles de Gaulle, Simone de Beauvoir, Honoré de Balzac, Jean de La Fontaine, Guy de Maupassant'],
  ['en', 'She called it “una noche para siempre”, que será, será, and went on with her work.'],
  ['en', 'Que será, será, por favor.'],
  ['en', 'Aaj subah naav chali aur sab log ghat par khade rahe, kiraya wahi raha.'],
  ['en', 'Monday 12, Tuesday 14, Wednesday 16, Thursday 18, Friday 20, Saturday 22, Sunday 24, May, June, July'],
  ['de', 'Der Film „The Silence of the Lambs“ läuft heute Abend im Kino am Hafen.'],
  ['hi', 'शरद पवार, उद्धव ठाकरे, एकनाथ शिंदे, देवेंद्र फडणवीस, अजित पवार, नाना पटोले'],
  ['mr', 'देवेंद्र फडणवीस, एकनाथ शिंदे, अजित पवार, राहुल गांधी, नरेंद्र मोदी, अमित शाह'],
  ['ar', 'محمد رضا شجریان، عباس کیارستمی، اصغر فرهادی، جعفر پناهی، مجید مجیدی'],
  ['ur', 'آغازِ کار، نظم و نسق، عدل و انصاف، رنج و غم، شعر و ادب، علم و فن'],
  // No word list: nothing is sure.
  ['pl', 'The mayor said that the bridge would be built next year and the boat would stay.'],
])('nothing is sure in a story in %s of: %s', (language, text) => {
  const script = { hi: 'Deva', mr: 'Deva', ar: 'Arab', ur: 'Arab' }[language] ?? 'Latn';
  expect(otherLanguage(text, language, script)).toBeNull();
});

test('nothing is said of any line of the clean stories', () => {
  for (const { doc } of CLEAN_STORIES) {
    const language = String(doc.attrs?.language).split('-', 1)[0] ?? '';
    walk(doc, ({ text }) => {
      if (text !== undefined) expect(otherLanguage(text, language, scriptOf(language))).toBeNull();
    });
  }
});

test('nothing is said of any line of the handbook and the samples', () => {
  const root = join(import.meta.dirname, '../../..');
  const files = [
    ...readdirSync(join(root, 'docs'))
      .filter((name) => name.endsWith('.md'))
      .map((name) => ['en', `docs/${name}`] as const),
    ...['en', 'hi', 'ar', 'ml'].map(
      (language) => [language, `resources/samples/article${language === 'en' ? '' : `.${language}`}.txt`] as const,
    ),
  ];
  for (const [language, file] of files) {
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    const told = lines.filter((line) => otherLanguage(line, language, language === 'ml' ? 'Mlym' : scriptOf(language)) !== null);
    expect([file, told]).toEqual([file, []]);
  }
});

test('a word is the own one of one language only within its script', () => {
  for (const { language, script, sure } of FUNCTION_WORDS) {
    const others = FUNCTION_WORDS.filter((one) => one.script === script && one.language !== language);
    const shared = sure.split(' ').filter((word) => others.some((one) => `${one.sure} ${one.more}`.split(' ').includes(word)));
    expect([language, shared]).toEqual([language, []]);
  }
});
