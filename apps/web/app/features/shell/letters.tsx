import { useContext, useEffect } from 'react';
import arabicFont from '#app/fonts/vazirmatn-arabic.woff2?url';
import { NonceContext } from '#app/lib/nonce.ts';
import { useTranslation } from '#app/lib/words.tsx';
import { whenIdle } from '#app/lib/when-idle.ts';

/** A page that needed longer than this until it ran is on a thin line. Milliseconds after it was asked for. */
const thin = 2500;
/** What else such a page has to fetch goes first. Milliseconds. */
const patience = 5000;

// With a service worker they are on the device already.
const atOnce = (preload: string) => `if(navigator.serviceWorker?.controller){document.documentElement.dataset.letters="";${preload}}`;
const preload = `document.head.append(Object.assign(document.createElement("link"),{rel:"preload",as:"font",type:"font/woff2",crossOrigin:"",href:${JSON.stringify(arabicFont)}}))`;

/**
 * The product's own Arabic letters. They weigh as much as a quarter of the scripts: on a first visit the device's
 * letters do until the page can be used, and then these take over, once.
 */
export function Letters() {
  const { locale } = useTranslation();
  const nonce = useContext(NonceContext);
  useEffect(() => {
    if ('letters' in document.documentElement.dataset) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = () => void document.fonts.load("1rem 'Passerelle Arabic'", 'س').then(() => (document.documentElement.dataset.letters = ''), () => undefined);
    const cancel = whenIdle(() => {
      timer = setTimeout(show, performance.now() < thin ? 0 : patience);
    });
    return () => {
      cancel();
      clearTimeout(timer);
    };
  }, []);
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: atOnce(locale === 'ar' ? preload : '') }} />;
}
