import { describe, expect, test } from 'vitest';
import { dayInWords, USUAL_FORM } from '../../../story/dateInWords';
import { MONTHS as NAMED } from '../../../story/months';
import { WEEKDAYS } from '../../../story/weekdays';
import { readPlainText } from '../readPlainText';
import { MONTH_NAMES } from './monthNames.table';
import { FILLERS, monthNames } from './months';
import { readMoment } from './readMoment';

const DAY = '2025-08-16T00:00:00';
const AT = '2025-08-16T05:26:00';

describe('dates in the languages of the world', () => {
  test.each<readonly [string, string, string]>([
    ['fr', '16 août 2025', DAY],
    ['fr', 'samedi 16 août 2025 à 05h26', AT],
    ['fr', 'le 1er février 2025 à 17 h 05', '2025-02-01T17:05:00'],
    ['fr', '16 aout 2025', ''],
    ['fr', '3 févr. 2025', '2025-02-03T00:00:00'],
    ['de', '16. August 2025, 05:26 Uhr', AT],
    ['de', 'Samstag, 16. August 2025 um 05:26 Uhr', AT],
    ['de', '3. März 2025', '2025-03-03T00:00:00'],
    ['de', '24. Dez. 2025', '2025-12-24T00:00:00'],
    ['es', '16 de agosto de 2025 a las 05:26', AT],
    ['es', 'sábado, 16 de agosto de 2025', DAY],
    ['pt', '16 de agosto de 2025 às 05h26', AT],
    ['pt', '1º de março de 2025', '2025-03-01T00:00:00'],
    ['it', 'sabato 16 agosto 2025 alle ore 05:26', AT],
    ['nl', 'zaterdag 16 augustus 2025 om 05:26 uur', AT],
    ['sv', '16 augusti 2025 kl. 05:26', AT],
    ['ca', '16 d’agost de 2025', DAY],
    ['pl', '16 sierpnia 2025, 05:26', AT],
    ['cs', '16. srpna 2025 05:26', AT],
    ['hr', '16. kolovoza 2025.', DAY],
    ['tr', '16 Ağustos 2025 Cumartesi 05:26', AT],
    ['id', 'Sabtu, 16 Agustus 2025 pukul 05:26 WIB', AT],
    ['vi', '16 tháng 8, 2025', DAY],
    ['vi', '16 tháng 12, 2025', '2025-12-16T00:00:00'],
    ['ru', '16 августа 2025 г. в 05:26', AT],
    ['uk', 'субота, 16 серпня 2025 року', DAY],
    ['el', 'Σάββατο 16 Αυγούστου 2025', DAY],
    ['he', '16 באוגוסט 2025', DAY],
    ['he', '16 אוגוסט 2025', DAY],
    ['fa', '16 اوت 2025', DAY],
    ['ur', 'ہفتہ، 16 اگست 2025', DAY],
    ['ur', '۱۶ اگست ۲۰۲۵ ۰۵:۲۶', AT],
    ['bn', '১৬ আগস্ট ২০২৫, ০৫:২৬', AT],
    ['bn', 'শনিবার, ১৬ আগস্ট ২০২৫', DAY],
    ['ta', '16 ஆகஸ்ட் 2025', DAY],
    ['ta', 'ஆகஸ்ட் 16, 2025 05:26', AT],
    ['te', '16 ఆగస్టు 2025', DAY],
    ['kn', '16 ಆಗಸ್ಟ್ 2025', DAY],
    ['gu', '16 ઑગસ્ટ 2025', DAY],
    ['mr', '१६ ऑगस्ट २०२५', DAY],
    ['ne', '१६ अगस्ट २०२५', DAY],
    ['pa', '16 ਅਗਸਤ 2025', DAY],
    ['or', '16 ଅଗଷ୍ଟ 2025', DAY],
    ['ml', 'ശനിയാഴ്‌ച, 16 ഓഗസ്റ്റ് 2025', DAY],
    ['ja', '2025年8月16日（土）5時26分', AT],
    ['ja', '2025年8月16日 午後5:26', '2025-08-16T17:26:00'],
    ['zh', '2025年8月16日 星期六 05:26', AT],
    ['ko', '2025년 8월 16일 토요일 오후 5시 26분', '2025-08-16T17:26:00'],
  ])('%s: %s', (_, text, local) => {
    for (const form of ['NFC', 'NFD'] as const) expect(readMoment(text.normalize(form))?.local ?? '').toBe(local);
  });

  test('every day that Galley writes in words is read again', () => {
    for (const language of Object.keys({ ...NAMED, ...WEEKDAYS }))
      for (let month = 1; month <= 12; month += 1)
        for (const order of ['dmy', 'mdy'] as const) {
          const local = `2025-${String(month).padStart(2, '0')}-16T00:00:00`;
          const words = dayInWords(local, language, { ...USUAL_FORM, order, weekday: true, digits: 'language' });
          expect(readMoment(words)?.local, `${language}: ${words}`).toBe(local);
        }
  });
});

describe('what is no date stays text', () => {
  test.each([
    'Mars 2025',
    '16 mars',
    'le 16 août',
    '16 août 2025 environ',
    'Mai 16',
    'Il y a 3 mois',
    'vor 2 Stunden',
    'hace 2 horas',
    '2 ago',
    '31 de junio de 2025',
    '29. Februar 2025',
    '16 août septembre 2025',
    '16 août 2025 vers midi',
    'Marta 16 2025',
    'Augusta, 16 2025 gold',
    'Augusto 16, 2025',
    '16 listopada 2025',
    '16 สิงหาคม 2568',
    '2025年8月',
    '2025年13月16日',
    '16 h 2025',
    'Out 16',
    'Set 1 2 3',
    'Agosto',
    'Der 16. August',
  ])('“%s”', (text) => expect(readMoment(text)).toBeNull());
});

test('a name is one month only, has twelve in its row, and is no small word of a date', () => {
  for (const [language, rows] of Object.entries(MONTH_NAMES)) for (const row of rows) expect(row.split(' '), language).toHaveLength(12);
  for (const name of monthNames().keys()) expect(FILLERS.has(name), name).toBe(false);
});

test('an article’s time in French is the time of publication, still to be confirmed', () => {
  const text = [
    'Le pont du port attendra encore un hiver',
    'Publié le 16 août 2025 à 05h26',
    'Le conseil du port a rencontré les pêcheurs vendredi, et les deux parties ont parlé d’un échange franc et utile pendant trois heures.',
    'Aucune date n’a été donnée, et la prochaine réunion se tiendra avant la première neige, selon une porte-parole du conseil du port.',
  ].join('\n');
  const { story } = readPlainText(text, { source: '' });
  expect(story.doc.attrs?.published).toEqual({ at: `${AT}Z`, zone: null, confirmed: false, written: '16 août 2025 à 05h26' });
});
