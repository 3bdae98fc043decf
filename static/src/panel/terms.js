import { t } from '../texts.js'

// Words for the terms of the data; the reading pages have the same ones.

/** @returns {Record<string, string>} */
export function eventKinds() {
  return {
    aftermath: t('aftermath'),
    airlift: t('airlift'),
    airstrike: t('air strike'),
    background: t('background'),
    capture: t('capture'),
    conference: t('conference'),
    counterattack: t('counter-attack'),
    crossing: t('crossing'),
    engagement: t('engagement'),
    order: t('order'),
    pursuit: t('pursuit'),
    recapture: t('recapture'),
    siege: t('siege'),
    withdrawal: t('withdrawal'),
  }
}

/** @returns {Record<string, string>} */
export function placeKinds() {
  return {
    airfield: t('airfield'),
    area: t('area'),
    city: t('city'),
    'county-seat': t('county seat'),
    crossing: t('river crossing'),
    mountain: t('mountain'),
    pass: t('pass'),
    'river-point': t('point on a river'),
    town: t('town'),
    village: t('village'),
  }
}

/** @returns {Record<string, string>} how a place came by its position */
export function placeMethods() {
  return {
    'two-source': t('two sources'),
    'one-source': t('one source'),
    estimated: t('estimated'),
  }
}

/** @returns {Record<string, string>} */
export function holders() {
  return {
    china: t('in Chinese hands'),
    japan: t('in Japanese hands'),
    contested: t('contested'),
  }
}

/** @returns {Record<string, string>} */
export function sourceKinds() {
  return {
    encyclopaedia: t('encyclopaedia'),
    'local-history': t('local history'),
    'official-history': t('official history'),
    press: t('press'),
    primary: t('primary source'),
    secondary: t('secondary work'),
    web: t('web page'),
  }
}

/** @returns {Record<string, string>} */
export function sourceLanguages() {
  return { en: t('English'), fr: t('French'), ja: t('Japanese'), zh: t('Chinese') }
}

/** @returns {Record<string, string>} */
export function readings() {
  return {
    'not-read': t('not read; known through works that quote it'),
    opening: t('only its opening read'),
    'opening-or-whole': t('its opening read, or the whole of a short text'),
    part: t('read in part'),
    whole: t('read in whole'),
    'own-work': t('our own work'),
    'not-noted': t('how much was read is not noted'),
  }
}

/** @returns {Record<string, string>} */
export function routeKinds() {
  return {
    highway: t('highway'),
    road: t('road'),
    railway: t('railway'),
    river: t('river'),
  }
}

/**
 * The language of a source's title: many Chinese and Japanese titles stand here in Latin letters.
 * @param {{title: string, language: string}} source
 */
export function titleLanguage({ title, language }) {
  return /\p{Script=Han}/u.test(title) ? language : 'en'
}
