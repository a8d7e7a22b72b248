declare module 'virtual:catalogue-urls' {
  const urls: Partial<Record<'fr' | 'ar' | 'en', string>>;
  export default urls;
}

/** The address of a file that travels by itself. */
declare module '*.json?url' {
  const url: string;
  export default url;
}
