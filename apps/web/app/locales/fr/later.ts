import acts from './acts.json';
import emoji from './emoji.json';

/** Words of what opens over a page: they come when it does. */
const later = { acts, emoji };

export default later;

/** The keys that every language has; French is written first. */
export type Later = typeof later;
