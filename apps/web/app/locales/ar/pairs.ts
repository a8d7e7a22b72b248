import handovers from './handovers.json';
import health from './health.json';
import journal from './journal.json';
import life from './life.json';
import profiles from './profiles.json';
import reasons from './reasons.json';
import workspace from './workspace.json';

/** Words of the life of a binôme. */
const pairs = { handovers, health, journal, life, profiles, reasons, workspace };

export default pairs;
