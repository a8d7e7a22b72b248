import account from './account.json';
import auth from './auth.json';
import cohorts from './cohorts.json';
import coordination from './coordination.json';
import dev from './dev.json';
import groups from './groups.json';
import imports from './imports.json';
import matching from './matching.json';
import notifications from './notifications.json';
import overview from './overview.json';

/** Words of who one is here, and of those who see to it. */
const accounts = { account, auth, cohorts, coordination, dev, groups, imports, matching, notifications, overview };

export default accounts;
