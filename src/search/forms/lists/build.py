"""Makes norwegian.forms and as_they_stand.txt, from which the search knows the forms of a word. See README.md here.

    python3 build.py PATH/nb_lemma_exc.json.gz

It has four steps. *Words*: reads the bokmål words from the list and completes them, and makes nynorsk words from them by
rule, with the counterparts, strong verbs and irregular words in the text files here. *Classes*: joins words that share
nearly all their forms. *Terms*: the terms of a form are the classes of the words that it can be a form of, the likeliest
first. *Rules*: turns the terms of each form into a rule ("cut n letters, add these") and puts the rules into a tree of
endings, the longest ending first. The tree returns the exact terms of every listed form. Any other form gets the rule of
the listed forms with the most similar ending.
"""

import collections
import gzip
import itertools
import json
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))

# Two words become one class if they share this fraction of the forms of the word with fewer forms.
SHARED = 0.9
# The most terms of a form, and the least weight a word must have to be a second or third term.
MOST_TERMS = 3
LEAST_WEIGHT = 0.5
WEIGHTS = {"verb": 3, "adj": 3, "noun": 1, "adv": 0.5, "made": 0.8, "command": 0.05, "listed": 100, "small": 1000, "stem": 0.5}
# The weight of a form when a rule is chosen for words that are not listed.
STRENGTH = {"small": 0, "listed": 200, "made": 1, "command": 1, "stem": 1}
USUAL = 10

Word = collections.namedtuple("Word", "lemma kind forms")


# ---------------------------------------------------------------------------------------------------------- bokmål


ACCENTS = str.maketrans("éèêëàáâóòôúùüíìîïñç", "eeeeaaaooouuuiiiinc")


def plain(text):
    """Lower case without accents. Keeps æ, ø and å, which are letters in their own right."""
    return text.lower().translate(ACCENTS)


def read_bokmal(path):
    """The words in the list, each with its forms."""
    words = collections.defaultdict(set)
    with gzip.open(path, "rt", encoding="utf8") as file:
        for kind, forms in json.load(file).items():
            for form, lemmas in forms.items():
                for lemma in lemmas:
                    if form.isalpha() and lemma.isalpha():
                        form, lemma = plain(form), plain(lemma)
                        words[lemma, kind] |= {lemma, form}
    return [Word(*word, forms) for word, forms in sorted(words.items())]


# The fraction of a word's compounds that must have a form for the word to get it too.
COMMON = 0.5


def complete(words):
    """Adds forms that the list leaves out. The list assigns each form to a single word per part of speech (*daler* is a
    coin, so it is not listed for *dal*), but the compounds of a word still have the form: *fjelldaler*."""
    forms_of = {(word.lemma, word.kind): word.forms for word in words}
    parts = {word.lemma for word in words}
    compounds, found = collections.Counter(), collections.defaultdict(collections.Counter)
    for word in words:
        for at in range(3, len(word.lemma) - 2):
            first = word.lemma[:at]
            if first not in parts and (first[-1] not in "se" or first[:-1] not in parts):
                continue
            last = word.lemma[at:], word.kind
            ends = {form[at:] for form in word.forms if form.startswith(first) and len(form) > at + 1}
            if forms_of.get(last, {None}) <= ends:
                compounds[last] += 1
                found[last].update(ends)
    for word in words:
        key = word.lemma, word.kind
        forms = set(word.forms)
        forms |= {form for form, count in found[key].items() if count >= COMMON * compounds[key]}
        if word.kind == "adj" and forms == {word.lemma, word.lemma + "t"}:
            forms.add(word.lemma + "e")
        yield Word(word.lemma, word.kind, forms)


# --------------------------------------------------------------------------------------------------------- nynorsk

VOWELS = "aeiouyæøå"
# Prefixes of verbs.
PARTICLES = (
    "", "an", "at", "att", "attende", "av", "be", "beslag", "bi", "bort", "etter", "fast", "for", "fore", "fram",
    "frem", "fri", "frå", "full", "føre", "gjen", "gjennom", "gjensidig", "god", "grunn", "heim", "hen", "her", "i",
    "ifrå", "igjen", "inn", "innan", "inne", "kart", "kring", "kunn", "lov", "med", "mis", "mot", "motsta", "ned",
    "om", "opp", "oppret", "opprett", "over", "plan", "på", "rett", "sam", "saman", "sjølv", "sta", "stad", "til",
    "tilbake", "tilrette", "tvang", "u", "under", "unn", "ut", "utan", "van", "ved", "vekt", "vid", "vidare",
)  # fmt: skip


def lines(name):
    """The lines of a text file in this folder, without comments."""
    with open(os.path.join(HERE, name), encoding="utf8") as file:
        return [line.split() for line in file if line.strip() and not line.startswith("#")]


def by_hand(name, kind="listed"):
    """The words in a text file with all forms of one word on each line."""
    return [Word(plain(forms[0]), kind, set(map(plain, forms))) for forms in lines(name)]


def weak(particle, infinitives, past):
    """A weak verb from its infinitive and past forms, perhaps with a prefix."""
    forms = set()
    for form in infinitives:
        stem = form.removesuffix("e")
        forms |= infinitive(form)
        for each in past:
            if each == stem + "a":
                forms |= {stem + "ar", each}
            elif each.endswith("e"):
                forms |= {stem + "er", each, each[:-1], each[:-2] + "t", each + "st"}
    return Word(particle + infinitives[0], "made" if particle else "verb", {particle + form for form in forms})


def participle(form):
    """The forms of a participle: bite bitt biti biten bitne; sagt sagd sagde sagte."""
    if form.endswith("e") and len(form) > 3:
        stem = form[:-1]
        return {form, stem + "i", stem + "en", stem + "ne", stem + "a"}
    if form.endswith(("t", "d")):
        return {form, form + "e"}
    return {form}


def infinitive(form):
    """An infinitive and the forms derived from it."""
    stem = form[:-1] if form.endswith("e") and len(form) > 2 else form
    forms = {form, stem + "ande"}
    if stem != form:
        forms |= {stem + "a", stem, stem + "ast", stem + "es"}
        if stem.endswith(("kj", "gj")):
            forms.add(stem[:-1])
    return forms


def strong(particle, infinitives, present, past, supine):
    """A strong verb, perhaps with a prefix."""
    forms = set()
    for form in infinitives:
        forms |= infinitive(form)
    for form in present + past:
        forms.add(form)
        stem = form[:-1] if form.endswith("er") else form
        if stem[-1] not in VOWELS + "rst" and len(stem) > 2:
            forms.add(stem + "st")
    for form in supine:
        forms |= participle(form)
    return Word(particle + infinitives[0], "made" if particle else "listed", {particle + form for form in forms})


def neuter(word):
    """Whether a bokmål noun can only be neuter."""
    stem = word.lemma
    definite = {stem + "et", stem + "t", stem + stem[-1] + "et"}
    return not word.forms.isdisjoint(definite) and stem + "en" not in word.forms


class Counterparts:
    """The nynorsk counterparts of bokmål words, from counterparts.txt. src/search/analysis/counterparts.rs works alike."""

    SHORTEST_PART, SHORTEST_WORD = 4, 5  # in letters

    def __init__(self, name, bokmal):
        self.known = {word.lemma for word in bokmal} | {""}
        self.words, self.endings, self.beginnings = (collections.defaultdict(list) for _ in range(3))
        for line in lines(name):
            at = next((n for n, word in enumerate(line) if word.endswith(":")), len(line) - 1)
            for word in line[: at + 1]:
                self.take(word.removesuffix(":"), line[at + 1 :])

    def take(self, word, others):
        """Adds a word or a part of a word with its nynorsk counterparts."""
        bare = [other.strip("-") for other in others]
        if word.startswith("-"):
            self.endings[word[1:]] += bare
        elif word.endswith("-"):
            self.beginnings[word[:-1]] += bare
        else:
            self.words[word] += others
            if len(word) >= self.SHORTEST_PART:
                self.endings[word] += others
                self.beginnings[word] += others

    def all(self):
        """All listed words."""
        return {plain(word) for words in (self.words, *self.words.values()) for word in words}

    def of(self, word):
        """The counterparts of a word."""
        if word in self.words:
            return self.words[word]
        if len(word) < self.SHORTEST_WORD:
            return []
        for at in range(2, len(word) - 1):
            first, last = word[:at], word[at:]
            if last in self.endings:
                firsts = dict.fromkeys((self.begun(first), first))
                return [one + other for one in firsts for other in self.endings[last]]
        begun = self.begun(word)
        return [begun] if begun != word else []

    def begun(self, word):
        """The word with its first parts replaced."""
        for at in range(len(word), 1, -1):
            first, rest = self.beginnings.get(word[:at]), word[at:]
            if first and (not rest or rest.removeprefix("s") in self.known):
                return first[0] + self.begun(rest)
        return word


def shortened(word):
    """The stem of a word that loses its last vowel: sommar somr, open opn."""
    if len(word) > 3 and word[-2:] in ("el", "er", "en", "ar", "al", "on") and word[-3] not in VOWELS:
        stem = word[:-2]
        return (stem[:-1] if stem[-1:] == stem[-2:-1] else stem) + word[-1]
    return word


def bent_noun(lemma, word):
    """The forms of a nynorsk noun. Its gender is taken from its bokmål counterpart."""
    stem = lemma.removesuffix("e")
    if neuter(word):
        return {lemma, stem + "et", stem + "a"}
    if lemma.endswith("ar") and word.lemma.endswith("er") and shortened(word.lemma) + "e" not in word.forms:
        return {lemma + ending for ending in ("", "en", "ar", "ane")}
    plural = shortened(stem)
    return {lemma, *(stem + ending for ending in ("en", "a")), *(plural + ending for ending in ("ar", "ane", "er", "ene"))}


def bent_verb(lemma):
    """The forms that a weak nynorsk verb may have."""
    if not lemma.endswith("e"):
        return {lemma + ending for ending in ("", "r", "dde", "dd", "tt", "ande", "ast", "st")}
    stem = lemma[:-1]
    forms = infinitive(lemma) | {stem + ending for ending in ("er", "ar", "a", "est")}
    stem = stem.removesuffix("j") if stem.endswith(("kj", "gj", "lj", "rj", "tj")) else stem
    stem = stem[:-1] if stem[-1:] == stem[-2:-1] else stem
    return forms | {stem + ending for ending in ("te", "de", "t", "d", "st")}


def bent_adjective(lemma):
    """The forms of a nynorsk adjective."""
    stem, short = shortened(lemma), lemma[:-1] if lemma[-1] == lemma[-2] else lemma
    forms = {lemma, *(stem + ending for ending in ("e", "are", "ast", "aste"))}
    if lemma.endswith("en"):
        forms |= {lemma[:-1], lemma[:-1] + "nt"}
    elif lemma[-1] in "iuyåø":
        forms.add(lemma + "tt")
    elif not lemma.endswith(("leg", "ig", "t")):
        forms.add(short + "t")
    return forms


def of_nynorsk(word, counterparts):
    """The nynorsk counterparts of a bokmål word, if it has different ones."""
    for lemma in counterparts.of(word.lemma):
        if word.kind == "noun":
            yield Word(lemma, word.kind, bent_noun(lemma, word))
        elif word.kind == "verb":
            yield Word(lemma, word.kind, bent_verb(lemma))
        elif word.kind == "adj" and not word.lemma.endswith("e"):
            yield Word(lemma, word.kind, bent_adjective(lemma))
        else:
            yield Word(lemma, word.kind, {lemma})


def nynorsk_noun(word):
    """A bokmål noun with its possible nynorsk forms."""
    forms = set(word.forms)
    for form in word.forms:
        for old, new in (("erne", "ane"), ("ene", "ane"), ("er", "ar")):
            if form.endswith(old) and form != word.lemma:
                forms.add(form[: -len(old)] + new)
                break
    if neuter(word):
        forms.add(word.lemma.removesuffix("e") + "a")
    if word.lemma.endswith("ing"):
        forms |= {word.lemma + "a", word.lemma + "ar", word.lemma + "ane"}
    return Word(word.lemma, "noun", forms)


def nynorsk_verb(word):
    """A weak bokmål verb with its possible nynorsk forms; a strong verb with the forms that both standards share."""
    lemma, forms = word.lemma, set(word.forms)
    if not lemma.endswith("e"):
        return Word(lemma, "verb", forms | {lemma + "ande", lemma + "st"})
    stem = lemma[:-1]
    stems = {stem}
    if stem.endswith(("k", "g")) and stem + "te" in forms | {"?"}:
        stems.add(stem + "j")
    if stem + "et" in forms or stem + "a" in forms or lemma.endswith("ere"):
        forms |= {stem + "ar", stem + "a", stem + "ast"}
    for each in stems:
        forms |= {each + "e", each + "a", each + "er", each + "ande", each + "ast", each + "est"}
    if stem + "te" in forms:
        forms |= {stem + "t", stem + "te"}
        if stem.endswith(("l", "r", "m", "n")):
            forms |= {stem + "de", stem + "d"}
    if stem + "de" in forms:
        forms |= {stem + "d", stem + "t", stem + "de"}
    return Word(lemma, "verb", forms)


def nynorsk_adjective(word):
    """A bokmål adjective with its possible nynorsk forms."""
    forms = set()
    for form in word.forms:
        forms.add(form)
        for old, new in (("ere", "are"), ("est", "ast"), ("este", "aste")):
            if form.endswith(old) and len(form) > len(old) + 1:
                forms.add(form[: -len(old)] + new)
        if form.endswith("ende"):
            forms.add(form[:-4] + "ande")
        if form.endswith("ete"):
            forms.add(form[:-2] + "a")
    if word.lemma.endswith("et"):
        forms.add(word.lemma[:-1].removesuffix("e") + "a")
    return Word(word.lemma, word.kind, forms)


def nynorsk(word):
    """A bokmål word with its possible nynorsk forms."""
    return {"noun": nynorsk_noun, "verb": nynorsk_verb, "adj": nynorsk_adjective}[word.kind](word)


def norwegian(bokmal, counterparts):
    """The words of both standards: from the text files, from the bokmål list, and the nynorsk words made from it."""
    words = by_hand("small_words.txt", "small") + by_hand("bokmal_words.txt") + by_hand("nynorsk_words.txt")
    for line in lines("nynorsk_verbs.txt"):
        words += [strong(particle, *(part.split("/") for part in line)) for particle in PARTICLES]
    known = {form for word in words for form in word.forms}
    for line in lines("nynorsk_weak.txt"):
        words += [weak(particle, *(part.split("/") for part in line)) for particle in PARTICLES]
    for word in bokmal:
        words.append(word)
        if word.kind in ("noun", "adj") or word.kind == "verb" and word.lemma not in known:
            words.append(nynorsk(word))
        words += (each for each in of_nynorsk(word, counterparts) if each.kind != "verb" or each.lemma not in known)
    missing = counterparts.all() - {word.lemma for word in words}
    return words + [Word(lemma, "adv", {lemma}) for lemma in sorted(missing)]


# --------------------------------------------------------------------------------------------------------- classes


class Classes:
    """Joins words that share forms (union-find). The root of each tree is the name of the class."""

    def __init__(self, forms, listed):
        self.parent = {}
        self.forms = forms
        self.listed = listed

    def root(self, lemma):
        """The class of a word."""
        while lemma in self.parent:
            lemma = self.parent[lemma]
        return lemma

    def share(self, one, other):
        """The fraction of the smaller class's forms that the larger class has too."""
        one, other = self.forms[self.root(one)], self.forms[self.root(other)]
        return len(one & other) / min(len(one), len(other))

    def join(self, one, other):
        """Joins two classes."""
        order = lambda lemma: (lemma not in self.listed, len(lemma), lemma)
        one, other = sorted((self.root(one), self.root(other)), key=order)
        if one != other:
            self.parent[other] = one
            self.forms[one] |= self.forms[other]


def participles(words, classes, apart):
    """Joins adjectives that are participles with their verbs."""
    verbs = collections.defaultdict(set)
    for word in words:
        if word.kind == "verb":
            for form in word.forms:
                verbs[form].add(word.lemma)
    own = {word.lemma for word in words if word.kind == "verb"} | apart
    for word in words:
        found = word.kind == "adj" and word.lemma not in own and word.lemma in verbs
        if found and word.lemma.endswith(("t", "a", "dd", "en", "ende", "ande", "d")):
            classes.join(min(verbs[word.lemma], key=lambda lemma: (len(lemma), lemma)), word.lemma)


def classify(words, counterparts):
    """The class of every word. Words with a counterpart are not joined, since they are looked up by their own term."""
    forms, lemmas = collections.defaultdict(set), collections.defaultdict(set)
    for word in words:
        forms[word.lemma] |= word.forms
        for form in word.forms:
            lemmas[form].add(word.lemma)
    together = collections.Counter()
    for each in lemmas.values():
        together.update(itertools.combinations(sorted(each), 2))
    classes = Classes(forms, counterparts.all())
    apart = {word.lemma for word in words if word.kind == "listed" and word.lemma.endswith("ast")}
    apart |= {word.lemma for word in words if word.kind == "small"} | counterparts.all()
    participles(words, classes, apart)
    for (one, other), _ in sorted(together.items(), key=lambda pair: (-pair[1], pair[0])):
        if not {one, other} & apart and classes.share(one, other) >= SHARED:
            classes.join(one, other)
    return classes


def is_strong(word):
    """Whether a bokmål verb has no weak past."""
    stem = word.lemma.removesuffix("e")
    return word.forms.isdisjoint(stem + ending for ending in ("et", "a", "te", "de", "dde"))


def uses(words):
    """Every form, with the words that it belongs to and the kind of form."""
    found = collections.defaultdict(list)
    for word in words:
        for form in word.forms:
            is_stem = word.kind in ("verb", "made") and form + "e" == word.lemma
            # For a strong verb, it is also the present in dialects: bær.
            bare = "stem" if word.kind == "verb" and is_strong(word) else "command"
            found[form].append((word, bare if is_stem else word.kind))
    return found


def terms(words, classes):
    """The terms of each form (its classes, the likeliest first), and the weight of the form."""
    chosen, genitives = {}, {}
    for form, each in uses(words).items():
        weights = collections.Counter()
        for word, kind in each:
            weights[classes.root(word.lemma)] += WEIGHTS[kind]
        small = any(kind == "small" for _, kind in each)
        best = sorted(weights, key=lambda lemma: (-weights[lemma], len(lemma), lemma))[: 1 if small else MOST_TERMS]
        found = tuple(lemma for lemma in best if lemma == best[0] or weights[lemma] >= LEAST_WEIGHT)
        strength = 0 if small else max(STRENGTH.get(kind, USUAL) for _, kind in each)
        chosen[form] = found, strength
        if form[-1] not in "sxz" and not small and any(kind == "noun" for _, kind in each):
            genitives[form + "s"] = found[:1], 1
    return genitives | chosen


# ------------------------------------------------------------------------------------------------------------ rules

START = "^"  # stands before a word's first letter, and so last on the way through the tree


def rule(form, terms):
    """The rule that makes the terms of a form: for each, the number of letters to cut and the ending to add."""
    same = [len(os.path.commonprefix((form, term))) for term in terms]
    return tuple((len(form) - kept, term[kept:]) for kept, term in zip(same, terms))


def reach(a_rule):
    """The most letters that a rule cuts."""
    return max(cut for cut, _ in a_rule)


class Tree:
    """The tree of rules by ending. Each node has the rule of most words with its ending. A node is left out if it would
    have its parent's rule."""

    def __init__(self, forms):
        keys = []
        for form, (found, strength) in forms.items():
            if all(letter < "\u0100" for letter in form):
                keys.append((form[::-1] + START, rule(form, found), strength))
        keys.sort()
        self.keys = keys
        self.rules = {}
        self.nodes = {}
        self.bytes = bytearray()
        _, self.root = self.node(0, len(keys), 0, None)

    def number(self, a_rule):
        return self.rules.setdefault(a_rule, len(self.rules))

    def groups(self, low, high, depth):
        """The words below a node, by their next letter."""
        keys, at = self.keys, low
        while at < high:
            letter, start = keys[at][0][depth], at
            while at < high and keys[at][0][depth] == letter:
                at += 1
            yield letter, start, at

    def count(self, low, high, depth):
        """Counts the words below a node for each rule that only changes the ending."""
        counts = collections.Counter()
        for key, a_rule, weight in self.keys[low:high]:
            if reach(a_rule) <= depth and reach(a_rule) < len(key) - 1:
                counts[a_rule] += weight
        return counts

    def node(self, low, high, depth, inherited):
        """Writes the nodes below a node. Returns its rule and its offset, or no offset if the rule is enough."""
        if depth and self.keys[low][0][depth - 1] == START:
            return self.keys[low][1], None
        if high - low == 1:
            return self.twig(low, depth, inherited)
        counts = self.count(low, high, depth)
        mine = max(counts, key=lambda each: (counts[each], -reach(each), each)) if counts else inherited
        children = []
        for letter, start, end in self.groups(low, high, depth):
            theirs, place = self.node(start, end, depth + 1, mine)
            if place is not None or theirs != mine:
                children.append((letter, theirs, place))
        return mine, self.write(mine, children)

    def twig(self, at, depth, inherited):
        """A node with a single word below: uses its rule as soon as possible."""
        key, mine, _ = self.keys[at]
        if mine == inherited or reach(mine) <= depth and reach(mine) < len(key) - 1:
            return mine, None
        whole = reach(mine) >= len(key) - 1
        stop = len(key) if whole else reach(mine)
        place, said = None, mine
        for letter in reversed(key[depth:stop]):
            place, said = self.write(inherited, [(letter, said, place)]), inherited
        return inherited, place

    def write(self, mine, children):
        """Writes a node and returns its offset. Equal nodes are written once."""
        if not children:
            return None
        node = bytearray(self.number(mine or ((0, ""),)).to_bytes(2, "little"))
        node.append(len(children))
        node += bytes(ord(letter) for letter, _, _ in children)
        for _, theirs, place in children:
            value = (1 << 23 | self.number(theirs)) if place is None else place
            node += value.to_bytes(3, "little")
        node = bytes(node)
        if node not in self.nodes:
            self.nodes[node] = len(self.bytes)
            self.bytes += node
        return self.nodes[node]

    def file(self):
        """The bytes of the file, in the format described in src/search/forms/tree.rs."""
        text, places = bytearray(), []
        for a_rule in self.rules:
            places.append(len(text))
            text.append(len(a_rule))
            for cut, add in a_rule:
                text += bytes((cut, len(add.encode()))) + add.encode()
        head = b"".join(number.to_bytes(4, "little") for number in (len(places), len(text), self.root))
        return head + b"".join(place.to_bytes(4, "little") for place in places) + text + self.bytes


# ------------------------------------------------------------------------------------------ words without æ, ø and å

# What may stand for æ, ø and å, as in src/search/analysis/spelling.rs.
MEANT = (("ae", "æ"), ("oe", "ø"), ("aa", "å"), ("a", "æ"), ("a", "å"), ("o", "ø"))
LETTERS = 3


def meant(word, start=0, letters=LETTERS):
    """The other words that a typed word may stand for."""
    if letters:
        for at in range(start, len(word)):
            for typed, letter in MEANT:
                if word.startswith(typed, at):
                    other = word[:at] + letter + word[at + len(typed) :]
                    yield other
                    yield from meant(other, at + 1, letters - 1)


def as_they_stand(forms):
    """The terms of words that would become other words with æ, ø or å: someone who types har does not mean hår."""
    term = {form: found[0] for form, (found, _) in forms.items()}
    plain_words = (form for form in term if form.isascii() and len(form) > 1)
    stand = {term[form] for form in plain_words if any(term.get(m, term[form]) != term[form] for m in meant(form))}
    return sorted(stand - {term.get(form) for line in lines("seldom_meant.txt") for form in line})


def main(path):
    """Writes the files."""
    bokmal = list(complete(read_bokmal(path)))
    counterparts = Counterparts("counterparts.txt", bokmal)
    words = norwegian(bokmal, counterparts)
    forms = terms(words, classify(words, counterparts))
    tree = Tree(forms)
    with open(os.path.join(HERE, "norwegian.forms"), "wb") as file:
        file.write(tree.file())
    with open(os.path.join(HERE, "as_they_stand.txt"), "w", encoding="utf8") as file:
        file.writelines(term + "\n" for term in as_they_stand(forms))
    print(f"{len(words)} words, {len(forms)} forms, {len(tree.rules)} rules, {len(tree.nodes)} nodes")


if __name__ == "__main__":
    main(*sys.argv[1:])
