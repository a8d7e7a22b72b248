import account from './account.json';
import auth from './auth.json';
import common from './common.json';
import coordination from './coordination.json';
import dev from './dev.json';
import errors from './errors.json';
import live from './live.json';
import shell from './shell.json';
import themes from './themes.json';

const catalogue = { account, auth, common, coordination, dev, errors, live, shell, themes };

export default catalogue;
/** The keys that every language has; French is written first. */
export type Catalogue = typeof catalogue;
