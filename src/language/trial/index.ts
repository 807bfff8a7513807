/** 試し: answers made up for a definition, to see whether every rule and every question of it can come true. */
export { trialDetails } from './details.ts'
export { type Trial, type TrialWish, trialOf } from './trial.ts'
