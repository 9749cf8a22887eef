import { openCase } from '@amparo/contract/api/cases/open-case'
import { listFlags } from '@amparo/contract/api/flags/flags'
import { listHistory } from '@amparo/contract/api/history/list-history'
import { readJourney } from '@amparo/contract/api/journey/journey'

/** What shows the journey, or the flag that a separation sets, and is asked for again when one changed. */
export const changedByJourney = [readJourney, listHistory, openCase, listFlags]
