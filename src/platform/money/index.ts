/** 円. `Math.trunc(1.15 * 100)` is 114: money here is whole yen and a type of its own. Safe in a browser. */
export { formatYen, parseYen, sumYen, timesYen, type Yen, yen } from './yen.ts'
