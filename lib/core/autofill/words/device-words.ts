/** Words by which a person tells one PC from another in the list of a portal. Numbers are kept: new ones go to the end. */
export const deviceWords: readonly string[] =
  'あさがお あじさい あひる いちご いるか うぐいす うさぎ うみ えだまめ おむすび おりがみ かえで かき かもめ きつね くじら くるみ けやき こおろぎ こすもす ごま さくら さざんか しか すいか すずめ すみれ せみ そば たけのこ たんぽぽ ちょう つき つばき つばめ てまり とんぼ なし なのはな にじ のはら はす はと ひばり ひまわり ふじ ほたる まつ みかん みずうみ むぎ めだか もみじ もも やまぶき ゆき ゆず ゆり よもぎ らっこ りす りんご わかば われもこう'.split(
    ' ',
  );

/** The word of this number; undefined where there is none. */
export function deviceWord(number: number): string | undefined {
  return deviceWords[number];
}
