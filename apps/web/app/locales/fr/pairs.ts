import workspace from './workspace.json';

/** Words of the life of a binôme. */
const pairs = { workspace };

export default pairs;
