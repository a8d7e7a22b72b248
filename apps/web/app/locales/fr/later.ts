import acts from './acts.json';
import emoji from './emoji.json';

/** Words of what opens over a page. */
const later = { acts, emoji };

export default later;
