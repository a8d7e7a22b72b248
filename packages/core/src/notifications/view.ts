export { isQuiet, isQuietMinute, quietOf } from './quiet-hours.ts';
