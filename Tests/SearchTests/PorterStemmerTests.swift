import Search
import Testing

@Suite struct PorterStemmerTests {
  /// The stems are those of the Snowball project's program.
  @Test(arguments: [
    ("microneedling", "microneedl"), ("needling", "needl"), ("needles", "needl"), ("treatment", "treatment"),
    ("treatments", "treatment"), ("treated", "treat"), ("numbing", "numb"), ("numbed", "numb"), ("numbness", "numb"),
    ("bruises", "bruis"), ("bruised", "bruis"), ("bruising", "bruis"), ("bleeding", "bleed"), ("bleeds", "bleed"),
    ("relational", "relat"), ("relationships", "relationship"), ("conditional", "condit"), ("skin", "skin"),
    ("scars", "scar"), ("scarring", "scar"), ("scarred", "scar"), ("healing", "heal"), ("healed", "heal"),
    ("redness", "red"), ("dryness", "dryness"), ("swelling", "swell"), ("itchy", "itchi"), ("itching", "itch"),
    ("pigmentation", "pigment"), ("hyperpigmentation", "hyperpigment"), ("sensitivity", "sensit"),
    ("sensitive", "sensit"), ("infections", "infect"), ("allergies", "allergi"), ("allergic", "allerg"),
    ("pregnancy", "pregnanc"), ("therapy", "therapi"), ("therapies", "therapi"), ("therapist", "therapist"),
    ("caresses", "caress"), ("ponies", "poni"), ("ties", "ti"), ("cats", "cat"), ("feed", "feed"),
    ("agreed", "agre"), ("plastered", "plaster"), ("sing", "sing"), ("conflated", "conflat"), ("troubled", "troubl"),
    ("sized", "size"), ("hopping", "hop"), ("tanned", "tan"), ("falling", "fall"), ("hissing", "hiss"),
    ("fizzed", "fizz"), ("failing", "fail"), ("filing", "file"), ("happy", "happi"), ("sky", "sky"),
    ("enjoyed", "enjoi"), ("valenci", "valenc"), ("hesitanci", "hesit"), ("digitizer", "digit"),
    ("conformabli", "conform"), ("radically", "radic"), ("differently", "differ"), ("analogousli", "analog"),
    ("vietnamization", "vietnam"), ("predication", "predic"), ("operator", "oper"), ("feudalism", "feudal"),
    ("decisiveness", "decis"), ("hopefulness", "hope"), ("callousness", "callous"), ("formaliti", "formal"),
    ("sensitiviti", "sensit"), ("sensibiliti", "sensibl"), ("triplicate", "triplic"), ("formative", "form"),
    ("formalize", "formal"), ("electriciti", "electr"), ("electrical", "electr"), ("hopeful", "hope"),
    ("goodness", "good"), ("revival", "reviv"), ("allowance", "allow"), ("inference", "infer"),
    ("airliner", "airlin"), ("gyroscopic", "gyroscop"), ("adjustable", "adjust"), ("defensible", "defens"),
    ("irritant", "irrit"), ("replacement", "replac"), ("adjustment", "adjust"), ("dependent", "depend"),
    ("adoption", "adopt"), ("communism", "commun"), ("activate", "activ"), ("angulariti", "angular"),
    ("effective", "effect"), ("bowdlerize", "bowdler"), ("probate", "probat"), ("rate", "rate"), ("cease", "ceas"),
    ("controll", "control"), ("roll", "roll"), ("yellow", "yellow"), ("yes", "ye"), ("saying", "sai"),
    ("eyed", "ei"), ("day", "dai"), ("abbeville", "abbevil"),
  ]) func `a word has the stem of Porter's algorithm`(_ word: String, _ stem: String) {
    #expect(PorterStemmer.stem(Array(word.utf8)) == Array(stem.utf8))
  }

  @Test(arguments: ["", "a", "is", "as", "x2s", "covid19s", "thérapies", "Needles", "it's"])
  func `short words and words with other characters stay as they are`(_ word: String) {
    #expect(PorterStemmer.stem(Array(word.utf8)) == Array(word.utf8))
  }
}
