import common from './common.json';
import conversation from './conversation.json';
import errors from './errors.json';
import installed from './installed.json';
import live from './live.json';
import shell from './shell.json';
import themes from './themes.json';

/** Words of every page, and of a conversation: it is what is opened most, on the thinnest lines. */
const catalogue = { common, conversation, errors, installed, live, shell, themes };

export default catalogue;
