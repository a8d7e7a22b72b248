declare module 'virtual:catalogue-urls' {
  const urls: Partial<Record<'fr' | 'ar' | 'en', string>>;
  export default urls;
}
