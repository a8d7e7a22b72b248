import account from './account.json';
import auth from './auth.json';
import common from './common.json';
import conversation from './conversation.json';
import coordination from './coordination.json';
import dev from './dev.json';
import errors from './errors.json';
import finding from './finding.json';
import follows from './follows.json';
import forwards from './forwards.json';
import groups from './groups.json';
import home from './home.json';
import inbox from './inbox.json';
import installed from './installed.json';
import live from './live.json';
import notifications from './notifications.json';
import polls from './polls.json';
import posts from './posts.json';
import practices from './practices.json';
import questions from './questions.json';
import reading from './reading.json';
import relays from './relays.json';
import shell from './shell.json';
import spaces from './spaces.json';
import themes from './themes.json';
import threads from './threads.json';

const catalogue = { account, auth, common, conversation, coordination, dev, errors, finding, follows, forwards, groups, home, inbox, installed, live, notifications, polls, posts, practices, questions, reading, relays, shell, spaces, themes, threads };

export default catalogue;
/** The keys that every language has; French is written first. */
export type Catalogue = typeof catalogue;
