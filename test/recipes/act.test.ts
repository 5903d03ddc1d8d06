import { ACT_RECIPE } from './act.recipe';
import { follow } from './kit';

follow(ACT_RECIPE);
