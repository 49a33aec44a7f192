"""The steps of the store's schema, in order. A step is never changed once it has shipped."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        """
        create table sessions (
            id integer primary key,
            seed integer not null,
            started text not null
        ) strict
        """,
        """
        create table answers (
            id integer primary key,
            session integer not null references sessions (id),
            item text not null,
            version text not null,
            seed integer not null,
            showing text not null,
            response text not null,
            score real not null,
            self_marked integer not null,
            answered text not null
        ) strict
        """,
        "create index answers_by_item on answers (item)",
        """
        create table attempts (
            id integer primary key,
            exercise text not null,
            status text not null,
            score real not null,
            seed integer not null,
            digest text not null,
            verdict text not null,
            submitted text not null
        ) strict
        """,
        "create index attempts_by_exercise on attempts (exercise)",
    ),
    (
        """
        create table reveals (
            id integer primary key,
            exercise text not null,
            what text not null,
            shown text not null
        ) strict
        """,
        "create index reveals_by_exercise on reveals (exercise)",
    ),
    (
        "alter table sessions add column queue text not null default '[]'",
        "alter table sessions add column wish text not null default ''",
        "alter table sessions add column finished text",
        "alter table answers add column seconds real not null default 0",
        "alter table answers add column confidence text not null default ''",
        "alter table answers add column passed integer not null default 0",
        "alter table answers add column paper integer",
        """
        create table marks (
            item text primary key,
            marked text not null
        ) strict
        """,
        """
        create table papers (
            id integer primary key,
            blueprint text not null,
            seed integer not null,
            questions text not null,
            allowed real not null,
            spent real not null,
            started text not null,
            finished text
        ) strict
        """,
        """
        create table entries (
            paper integer not null references papers (id),
            place integer not null,
            response text not null,
            flagged integer not null,
            seconds real not null,
            saved text not null,
            primary key (paper, place)
        ) strict
        """,
    ),
)
