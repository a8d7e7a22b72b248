/** What the page without a line says: the worker has no catalogue of its own, and these words are in none. */
export const words = {
  fr: {
    title: 'Pas de connexion',
    text: 'Cette page n’a pas encore été ouverte sur cet appareil : elle ne peut pas être affichée sans connexion. Ce que vous avez écrit est gardé.',
    again: 'Réessayer',
    kept: 'À lire sans connexion',
  },
  ar: {
    title: 'لا يوجد اتصال',
    text: 'لم تُفتح هذه الصفحة على هذا الجهاز من قبل، ولا يمكن عرضها بدون اتصال. ما كتبتموه محفوظ.',
    again: 'إعادة المحاولة',
    kept: 'صفحات يمكن قراءتها بدون اتصال',
  },
  en: {
    title: 'No connection',
    text: 'This page has not been opened on this device yet, so it cannot be shown without a connection. What you have written is kept.',
    again: 'Try again',
    kept: 'To read without a connection',
  },
};
