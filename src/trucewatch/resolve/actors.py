"""Actors: whom a mention means. A registry id only where the report leaves one reading; else a report-local id."""

import re
from collections.abc import Sequence
from dataclasses import replace

from trucewatch.model import Mention
from trucewatch.model.reading import Name
from trucewatch.ontology.fold import fold
from trucewatch.ontology.given_names import given_names
from trucewatch.ontology.registry_rows import ActorEntry, Leader
from trucewatch.resolve.context import Context
from trucewatch.resolve.earlier import Known, named_so, points_back, referred_to, same, short_name
from trucewatch.resolve.heads import head, strip_determiner
from trucewatch.resolve.places import resolve_place

_PERSON = re.compile(r"[A-Z][\w'’-]+(?:\s+(?:al-|el-|bin |van |von |de )?[A-Z][\w'’-]+)+")
_ARTICLE = re.compile(r"^(?:al|el|ul|as|ad|ar)-")
_SLUG = re.compile(r"[^a-z0-9]+")
_OWNED = re.compile(r"(?P<organ>.*?)\s(?:of|by|from)\s+(?:the\s+)?(?P<body>\S.*)", re.DOTALL)
_OWNER = re.compile(r"(?:the\s+)?(?P<body>.+?)['’]s?\s+(?P<organ>.+)", re.IGNORECASE | re.DOTALL)
_WORDS = re.compile(r"[^\W\d_]+|[^\w\s]")
_HOMELY = re.compile(r"(?:country|nation)['’]s\s", re.IGNORECASE)
_FOR_OR_AGAINST = re.compile(r"\b(?:pro|anti)-$", re.IGNORECASE)
_TITLED = re.compile(r"(?:[A-Z][\w.’'-]* )*[A-Z][\w.’'-]*(?<!s) (?:of|for) (?:[A-Z][\w.’'-]* ?)+")
"""'American Secretary of State Mike Pompeo': all in capitals but for the 'of' of one office."""
_QUALIFIED = re.compile(r"[-\s](?:led|backed|linked|affiliated|aligned|allied|sponsored|supported|controlled|held)\b")


def resolve_mention(mention: Mention, context: Context, earlier: Sequence[Known] = ()) -> Mention:
    """The mention with entity, name, country, kind and sector, as far as the report and the registry decide them.

    `earlier` are the other resolved mentions in reading order; those that come after serve 'the government' alone.
    Where two entries fit equally, entity stays None.
    """
    if mention.entity is not None:
        return mention
    if mention.name is not None:
        return _by_name(mention, context, earlier)
    if mention.text.lower() in context.heads.pronouns and not _is_acronym(mention.text, context):
        return mention
    names = context.knowledge.names.find(mention.text) or context.knowledge.names.lookup(mention.text)
    return (
        _named(mention, names, context)
        or _of_a_country(mention, names, context)
        or _spelled_out(mention, context)
        or short_name(mention, earlier)
        or referred_to(mention, context, earlier)
        or _through_organ(mention, context, earlier)
        or _of_the_land(mention, context)
        or _as_place(mention, names, context)
        or _described(mention, names, context)
    )


def _is_acronym(text: str, context: Context) -> bool:
    """'US' in a report that does not shout is the country."""
    return len(text) > 1 and text.isupper() and not context.text.isupper()


def _by_name(mention: Mention, context: Context, earlier: Sequence[Known]) -> Mention:
    """Whom the report's own other words for it mean; a name that a group gives itself is no person's."""
    if (known := named_so(mention.name or "", earlier)) is not None:
        return same(mention, known)
    words = mention.name or ""
    pointing = f"the {strip_determiner(words)}" if words[:1].islower() else words
    found = resolve_mention(replace(mention, text=pointing, name=None), context, earlier)
    kind = context.heads.kinds.get(head(mention.text)) if found.kind == "person" else None
    told = resolve_mention(replace(mention, name=None), context)
    return replace(
        found,
        text=mention.text,
        name=found.name or mention.name,
        kind=kind or found.kind,
        country=found.country or told.country,
        sector=found.sector or told.sector,
    )


def _through_organ(mention: Mention, context: Context, earlier: Sequence[Known]) -> Mention | None:
    """'The general secretariat of the Brigades', 'a statement by the Commission', "the group's media office": the body
    that speaks or acts through it."""
    whose = _OWNED.match(mention.text) or _OWNER.match(mention.text)
    if whose is None or head(whose["organ"]) not in context.heads.organs:
        return None
    at = mention.segments[0][0] if mention.segments else 0
    span = ((at + whose.start("body"), at + whose.end("body")),) if mention.segments else ()
    body = Mention(whose["body"], span)
    names = context.knowledge.names.find(body.text)
    found = _named(body, names, context) or short_name(body, earlier) or referred_to(body, context, earlier)
    found = found or named_so(body.text, earlier)
    if found is None or found.kind in ("official", "person"):
        return None
    return replace(found, text=mention.text, segments=mention.segments)


def _named(mention: Mention, names: Sequence[Name], context: Context) -> Mention | None:
    """The actor, person or site whose name is the mention's head, or all of it."""
    main = _head_names(mention.text, names)
    word = head(mention.text)
    for kind in ("actor", "person", "outlet"):
        found = [name for name in main if name.kind == kind]
        if not found:
            continue
        speaks_for = kind == "actor" and word in context.heads.speaks_for
        if speaks_for and word not in fold(_surface(mention, found[0])).split():
            continue
        if kind == "actor" and _only_qualifies(mention.text, found[0]):
            continue
        if kind == "outlet" and mention.text.isupper() and not _is_whole(mention, found[0]):
            continue
        if kind == "actor" and any(n.kind in ("place", "country") for n in main) and not _is_whole(mention, found[0]):
            continue
        return _chosen(mention, found[0], context)
    owner = next((name for name in names if name.kind == "actor"), None)
    if owner is not None and word in context.heads.bodies and not main:
        chosen = _chosen(mention, owner, context)
        thing = chosen is not None and word in context.heads.things
        return replace(chosen, name=strip_determiner(mention.text), kind=None) if thing and chosen else chosen
    site = next((name for name in main if name.kind == "place" and name.candidates[0].startswith("site:")), None)
    return _as_site(mention, site.candidates[0], context) if site else None


def _only_qualifies(text: str, name: Name) -> bool:
    """'Anti-ISIS alliance', 'Iran-backed militia': the name says what kind of body it is, not which."""
    return text[: name.start].lower().endswith("anti-") or bool(_QUALIFIED.match(text, name.end))


def _head_names(text: str, names: Sequence[Name]) -> list[Name]:
    """The names before the first 'of', 'in', 'who' …: those that the mention is about."""
    titled = [name for name in names if name.kind == "person" and _TITLED.fullmatch(text, 0, name.end)]
    if titled:
        return titled[-1:]
    cut = re.search(r"\s(?:of|in|from|near|who|which|that|against|at|by)\s", text)
    limit = cut.start() if cut else len(text)
    inside = [name for name in names if name.start < limit]
    last = max((name.start for name in inside if name.kind in ("actor", "person", "outlet", "place")), default=-1)
    return [name for name in inside if name.start == last]


def _surface(mention: Mention, name: Name) -> str:
    return mention.text[name.start : name.end]


def _is_whole(mention: Mention, name: Name) -> bool:
    rest = mention.text[: name.start] + mention.text[name.end :]
    return strip_determiner(rest + " ").strip(" '’s,") in ("", "the", "The")


def _chosen(mention: Mention, name: Name, context: Context) -> Mention | None:
    if name.kind == "person":
        return _as_person(mention, name.candidates, context)
    if name.kind == "outlet":
        outlet = context.knowledge.registry.outlets[name.candidates[0].removeprefix("outlet:")]
        return replace(mention, entity=name.candidates[0], name=outlet.name, country=outlet.country, kind="media")
    entries = [context.knowledge.registry.actors[candidate] for candidate in name.candidates]
    return _as_actor(mention, _decided(entries, context), entries)


def _decided(entries: Sequence[ActorEntry], context: Context) -> ActorEntry | None:
    """The one entry that is left by activity on the day of publication and by the countries the report names."""
    left = [entry for entry in entries if entry.active(context.day)] or list(entries)
    if len(left) > 1:
        weights = [max((context.countries.get(code, 0) for code in entry.countries), default=0) for entry in left]
        left = [entry for entry, weight in zip(left, weights, strict=True) if weight == max(weights)]
    curated = [entry for entry in left if not entry.generated]
    if len(left) > 1 and len(curated) == 1:
        return curated[0]
    return left[0] if len(left) == 1 else None


def _as_actor(mention: Mention, entry: ActorEntry | None, among: Sequence[ActorEntry] = ()) -> Mention:
    if entry is None:
        kinds = {candidate.kind for candidate in among}
        return replace(mention, kind=kinds.pop() if len(kinds) == 1 else "unknown")
    return replace(
        mention, entity=entry.id, name=entry.name, country=entry.country, kind=entry.kind, sector=entry.sector
    )


def _as_person(mention: Mention, candidates: Sequence[str], context: Context) -> Mention:
    leaders = [context.knowledge.registry.leaders[candidate.removeprefix("person:")] for candidate in candidates]
    leader = _held(leaders, context)
    if leader is None:
        return replace(mention, kind="official")
    body = context.knowledge.registry.actors.get(leader.body or "")
    sector = body.sector if body else "GOV"
    return replace(
        mention, entity=f"person:{leader.id}", name=leader.name, country=leader.country, kind="official", sector=sector
    )


def _held(leaders: Sequence[Leader], context: Context) -> Leader | None:
    """The one in office on the day; of one person's several offices, the latest begun by then."""
    left = [leader for leader in leaders if leader.in_office(context.day)] or list(leaders)
    if len({leader.name for leader in left}) > 1:
        named = [leader for leader in left if leader.country in context.countries]
        left = named if len({leader.name for leader in named}) == 1 else []
    begun = [leader for leader in left if leader.start and (context.day is None or leader.start <= context.day)]
    return max(begun, key=lambda leader: str(leader.start), default=next(iter(left), None))


def _as_place(mention: Mention, names: Sequence[Name], context: Context) -> Mention | None:
    """A town or region that is hit or held, as a whole: the place that the report's context decides."""
    if not any(name.kind == "place" and _is_whole(mention, name) for name in names):
        return None
    place = resolve_place(mention.text, context, mention.segments or None)
    if place is None or place.gazetteer_id is None:
        return None
    return replace(mention, entity=place.gazetteer_id, name=place.name, country=place.country)


def _as_site(mention: Mention, gazetteer_id: str, context: Context) -> Mention:
    place = context.knowledge.gazetteer.lookup(gazetteer_id)
    return replace(mention, entity=gazetteer_id, name=place.name, country=place.country)


def _of_a_country(mention: Mention, names: Sequence[Name], context: Context) -> Mention | None:
    """'Turkish jets', 'American positions', 'Iraq': the country's body that the head noun stands for."""
    code = _country(mention.text, names)
    if code is None or context.heads.not_state & set(fold(mention.text).split()):
        return None
    word = head(mention.text)
    name = next(name for name in names if name.kind in ("country", "nationality", "actor"))
    bare = _is_whole(mention, name)
    body = "gov" if bare and name.kind == "country" else context.heads.bodies.get(word)
    entry = context.knowledge.registry.actors.get(f"{body}:{code}") if body else None
    if entry is not None and word in context.heads.things:
        return replace(_as_actor(mention, entry), name=strip_determiner(mention.text), kind=None)
    return _as_actor(mention, entry) if entry else None


def _country(text: str, names: Sequence[Name]) -> str | None:
    """The country whose adjective or name stands in the description, before its first 'of' or 'in', else after."""
    for name in names:
        led = text[name.end : name.end + 4] in ("-led", "-bac") or _FOR_OR_AGAINST.search(text[: name.start])
        if name.kind in ("country", "nationality") and not led:
            return name.candidates[0].removeprefix("country:")
    return None


def _spelled_out(mention: Mention, context: Context) -> Mention | None:
    """An acronym that the report spells out somewhere."""
    long = context.expansions.get(fold(strip_determiner(mention.text)))
    if long is None:
        return None
    names = [name for name in context.knowledge.names.lookup(long) if name.kind == "actor"]
    return _chosen(mention, names[0], context) if names else None


def _of_the_land(mention: Mention, context: Context) -> Mention | None:
    """'The government', 'the local parliament', told of no country: that of the country where the report plays."""
    *modifiers, _ = strip_determiner(mention.text).lower().split() or [""]
    words, word = context.heads, head(mention.text)
    body = words.bodies.get(word)
    if context.home is None or body is None or word not in words.land or not words.local.issuperset(modifiers):
        return None
    if not (points_back(mention, context) or modifiers or _stands_bare(mention, context)):
        return None
    entry = context.knowledge.registry.actors.get(f"{body}:{context.home}")
    return _as_actor(mention, entry) if entry else None


def _stands_bare(mention: Mention, context: Context) -> bool:
    """'Government and rebels agreed', without any article: there is only one."""
    if not mention.segments:
        return False
    before = _WORDS.findall(context.text[: mention.segments[0][0]][-30:])
    return not before or before[-1].lower() in context.heads.before_bare


def _described(mention: Mention, names: Sequence[Name], context: Context) -> Mention:
    """Somebody described, not named: an id that holds in this report only."""
    text = strip_determiner(mention.text)
    word = head(mention.text)
    named = _PERSON.search(text) and _ARTICLE.sub("", text.split()[-1])[:1].isupper() and not text.isupper()
    named = named or (text.isupper() and bool(given_names() & set(fold(text).split())))
    kind = context.heads.kinds.get(word, "person" if named else "unknown")
    actors = (name for name in names if name.kind == "actor")
    body = next((name for name in actors if not _only_qualifies(mention.text, name)), None)
    entry = context.knowledge.registry.actors.get(body.candidates[0]) if body else None
    country = _country(mention.text, names) or (entry.country if entry else None)
    if country is None and _HOMELY.match(text):
        country = context.home
    slug = _SLUG.sub("-", fold(text)).strip("-")[:60] or "unnamed"
    entity = f"local:{context.report.id}:{slug}"
    return replace(
        mention, entity=entity, name=text, country=country, kind=kind, sector=entry.sector if entry else None
    )
