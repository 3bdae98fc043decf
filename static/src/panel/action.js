import { t } from '../texts.js'

/**
 * Each action by itself, for the names of the units' symbols.
 * @returns {Record<string, string>}
 */
export function actionNames() {
  return {
    advance: t('advancing'),
    airlift: t('being flown'),
    assemble: t('assembling'),
    attack: t('attacking'),
    breakout: t('breaking out'),
    counterattack: t('counter-attacking'),
    defend: t('defending'),
    encircle: t('encircling'),
    encircled: t('encircled'),
    hold: t('holding'),
    march: t('marching'),
    pursuit: t('pursuing'),
    reserve: t('in reserve'),
    siege: t('besieging'),
    withdraw: t('withdrawing'),
  }
}

/**
 * What a unit does in a leg, in words.
 * @param {import('../player/tracks.js').Leg} leg
 * @param {Record<string, string>} places names by id
 */
export function actionInWords(leg, places) {
  const values = { start: places[leg.start] ?? leg.start, place: places[leg.place] ?? leg.place }
  const moving = leg.start !== leg.place
  return (moving ? onTheWay : onTheSpot)(leg.action, values)
}

/**
 * @param {string} action
 * @param {{start: string, place: string}} values
 */
function onTheWay(action, values) {
  switch (action) {
    case 'advance':
      return t('advancing from {start} to {place}', values)
    case 'attack':
      return t('attacking from {start} towards {place}', values)
    case 'defend':
      return t('moving from {start} to defend {place}', values)
    case 'withdraw':
      return t('withdrawing from {start} to {place}', values)
    case 'assemble':
      return t('assembling at {place}, coming from {start}', values)
    case 'reserve':
      return t('going into reserve at {place}, from {start}', values)
    case 'hold':
      return t('moving from {start} to hold {place}', values)
    case 'encircled':
      return t('encircled between {start} and {place}', values)
    case 'pursuit':
      return t('pursuing from {start} to {place}', values)
    case 'encircle':
      return t('moving from {start} to encircle {place}', values)
    case 'counterattack':
      return t('counter-attacking from {start} towards {place}', values)
    case 'breakout':
      return t('breaking out from {start} to {place}', values)
    case 'airlift':
      return t('flown from {start} to {place}', values)
    case 'siege':
      return t('moving from {start} to besiege {place}', values)
    default:
      return t('marching from {start} to {place}', values)
  }
}

/**
 * @param {string} action
 * @param {{start: string, place: string}} values
 */
function onTheSpot(action, values) {
  switch (action) {
    case 'advance':
      return t('advancing at {place}', values)
    case 'attack':
      return t('attacking at {place}', values)
    case 'defend':
      return t('defending {place}', values)
    case 'withdraw':
      return t('withdrawing at {place}', values)
    case 'assemble':
      return t('assembling at {place}', values)
    case 'reserve':
      return t('in reserve at {place}', values)
    case 'encircled':
      return t('encircled at {place}', values)
    case 'pursuit':
      return t('pursuing at {place}', values)
    case 'encircle':
      return t('encircling {place}', values)
    case 'counterattack':
      return t('counter-attacking at {place}', values)
    case 'breakout':
      return t('breaking out at {place}', values)
    case 'siege':
      return t('besieging {place}', values)
    case 'march':
      return t('on the march at {place}', values)
    default:
      return t('holding {place}', values)
  }
}
