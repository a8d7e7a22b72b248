import { createContext } from 'react';

/** The nonce of the page being rendered; the browser hides it, so there it is undefined. */
export const NonceContext = createContext<string | undefined>(undefined);
