import handovers from './handovers.json';
import journal from './journal.json';
import workspace from './workspace.json';

/** Words of the life of a binôme. */
const pairs = { handovers, journal, workspace };

export default pairs;
