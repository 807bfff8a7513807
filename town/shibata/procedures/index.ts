import { care } from './care/index.ts'
import { children } from './children/index.ts'
import { disaster } from './disaster/index.ts'
import { moving } from './moving/index.ts'

/** Every procedure of the town, group by group. A new one is a new file and one line in its group's `index.ts`. */
export const procedures = [...children, ...disaster, ...moving, ...care]
