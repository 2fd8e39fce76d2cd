/** Names of weekdays, Sunday first, several to a day. Source: CLDR, wide and abbreviated, and the spellings of newspapers. */
export const WEEKDAYS: readonly (readonly string[])[] = [
  ['Sunday', 'Sun', 'रविवार', 'इतवार', 'الأحد', 'الاحد', 'ഞായറാഴ്ച'],
  ['Monday', 'Mon', 'सोमवार', 'الاثنين', 'الإثنين', 'തിങ്കളാഴ്ച'],
  ['Tuesday', 'Tues', 'Tue', 'मंगलवार', 'الثلاثاء', 'ചൊവ്വാഴ്ച'],
  ['Wednesday', 'Wed', 'बुधवार', 'الأربعاء', 'الاربعاء', 'ബുധനാഴ്ച'],
  ['Thursday', 'Thurs', 'Thur', 'Thu', 'गुरुवार', 'गुरूवार', 'बृहस्पतिवार', 'वीरवार', 'الخميس', 'വ്യാഴാഴ്ച'],
  ['Friday', 'Fri', 'शुक्रवार', 'الجمعة', 'വെള്ളിയാഴ്ച'],
  ['Saturday', 'Sat', 'शनिवार', 'السبت', 'ശനിയാഴ്ച'],
];

/** Short names that are words of their own (silver, Mars …): weekdays only where they stand alone in brackets. Sunday first. */
export const BRACKETED_WEEKDAYS: readonly (readonly string[])[] = [['ഞായർ'], ['തിങ്കൾ'], ['ചൊവ്വ'], ['ബുധൻ'], ['വ്യാഴം'], ['വെള്ളി'], ['ശനി']];

/** Names of months, January first, several to a month. Arabic has three traditions: Gulf and Egypt, Levant, Maghreb. */
export const MONTH_WORDS: readonly (readonly string[])[] = [
  ['January', 'Jan', 'जनवरी', 'يناير', 'كانون الثاني', 'جانفي', 'ജനുവരി'],
  ['February', 'Feb', 'फ़रवरी', 'फरवरी', 'فبراير', 'شباط', 'فيفري', 'ഫെബ്രുവരി'],
  ['March', 'Mar', 'मार्च', 'مارس', 'آذار', 'മാർച്ച്'],
  ['April', 'Apr', 'अप्रैल', 'أبريل', 'إبريل', 'ابريل', 'نيسان', 'أفريل', 'ഏപ്രിൽ'],
  ['May', 'मई', 'مايو', 'أيار', 'ماي', 'മേയ്', 'മെയ്'],
  ['June', 'Jun', 'जून', 'يونيو', 'يونية', 'حزيران', 'جوان', 'ജൂൺ'],
  ['July', 'Jul', 'जुलाई', 'يوليو', 'يولية', 'تموز', 'جويلية', 'ജൂലൈ', 'ജൂലായ്'],
  ['August', 'Aug', 'अगस्त', 'أغسطس', 'اغسطس', 'آب', 'أوت', 'ഓഗസ്റ്റ്', 'ആഗസ്റ്റ്'],
  ['September', 'Sept', 'Sep', 'सितंबर', 'सितम्बर', 'سبتمبر', 'أيلول', 'സെപ്റ്റംബർ', 'സെപ്തംബർ'],
  ['October', 'Oct', 'अक्टूबर', 'अक्तूबर', 'أكتوبر', 'اكتوبر', 'تشرين الأول', 'ഒക്ടോബർ'],
  ['November', 'Nov', 'नवंबर', 'नवम्बर', 'نوفمبر', 'تشرين الثاني', 'നവംബർ'],
  ['December', 'Dec', 'दिसंबर', 'दिसम्बर', 'ديسمبر', 'كانون الأول', 'ഡിസംബർ'],
];
