/**
 * SQL text: a text without what people leave out when they look for something: case, accents, vowel signs, the forms of
 * alif, ya and ta marbuta. Both sides of a comparison are folded.
 */
export const folded = (text: string) => `translate(lower(unaccent(${text})), 'أإآٱىةـًٌٍَُِّْٰ', 'اااايه')`;
