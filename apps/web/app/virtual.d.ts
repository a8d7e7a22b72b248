declare module 'virtual:catalogue-urls' {
  /** By language and part. */
  const urls: Record<'fr' | 'ar' | 'en', Partial<Record<string, string>>>;
  export default urls;
}

/** The address of a file that travels by itself. */
declare module '*.json?url' {
  const url: string;
  export default url;
}
