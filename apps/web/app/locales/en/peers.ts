import collections from './collections.json';
import consents from './consents.json';
import adoptions from './adoptions.json';
import discussions from './discussions.json';
import endorsements from './endorsements.json';
import finding from './finding.json';
import follows from './follows.json';
import forwards from './forwards.json';
import home from './home.json';
import inbox from './inbox.json';
import library from './library.json';
import map from './map.json';
import polls from './polls.json';
import posts from './posts.json';
import practices from './practices.json';
import questions from './questions.json';
import reading from './reading.json';
import relays from './relays.json';
import sharing from './sharing.json';
import remarks from './remarks.json';
import spaces from './spaces.json';
import threads from './threads.json';
import writers from './writers.json';

/** Words of what the community shares, and of the pages that lead there. */
const peers = { adoptions, collections, consents, discussions, endorsements, finding, follows, forwards, home, inbox, library, map, polls, posts, practices, questions, reading, relays, remarks, sharing, spaces, threads, writers };

export default peers;
