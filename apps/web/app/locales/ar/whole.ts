import accounts from './accounts.ts';
import index from './index.ts';
import later from './later.ts';
import pairs from './pairs.ts';
import peers from './peers.ts';

/** All parts of the catalogue: the server has them at hand. */
const whole = { ...index, ...peers, ...pairs, ...accounts, ...later };

export default whole;
