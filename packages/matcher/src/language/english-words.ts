/** Words that say nothing about the subject; of questions and requests too. */
export const stopWords: readonly string[] = `
  a about above across after again against all along already also although am among an and another any are around as at
  be because been before being below between both but by can could did do does doing done down during each either etc
  ever every few for from further had has have having he her here hers him his how however i if in into is it its itself
  just less let like many may me might more most much must my near neither no nor not of off often on once only onto or
  other others our ours out over own per please rather same several shall she should since so some such than that the
  their theirs them then there therefore these they this those through thus to too toward under until up upon us very
  via was we were what when where whether which while who whom whose why will with within without would yet you your`.trim().split(/\s+/);
