"""How each area's office lays out what it publishes. Sizes in points, widths in centimetres, colours as RRGGBB."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """One area's page. `cover` is table (two columns), across (labels above values) or lines."""

    font: str
    size: float
    heading_font: str
    headings: tuple[float, float, float]
    colour: str
    shade: str
    margin: float
    cover: str
    labels: tuple[str, str, str, str]
    header: str
    footer: str
    bullet: str = "\u2022"
    own_cover_page: bool = False
    title_size: float = 24
    justified: bool = False


NORTHMOOR = Look(
    font="Arial",
    size=11,
    heading_font="Arial",
    headings=(16, 13, 11.5),
    colour="1F3864",
    shade="D9E2F3",
    margin=2.54,
    cover="table",
    labels=("Version", "Date issued", "Review date", "Owner"),
    header="{owner}",
    footer="{title}, version {version}\t{page}",
)
WESTVALE = Look(
    font="Verdana",
    size=10,
    heading_font="Verdana",
    headings=(15, 11.5, 10),
    colour="3B6E22",
    shade="E2EFDA",
    margin=2.2,
    cover="lines",
    labels=("Version", "Issued", "Next review", "Owner"),
    header="{title}\tWestvale",
    footer="\tPage {page} of {pages}",
    bullet="\u2013",
    title_size=22,
)
EASTMERE = Look(
    font="Liberation Sans Narrow",
    size=11,
    heading_font="Liberation Sans Narrow",
    headings=(15, 12, 11),
    colour="006269",
    shade="CCE5E6",
    margin=2.0,
    cover="across",
    labels=("Version", "Issued", "Review date", "Owner"),
    header="Eastmere procedures\t{title}",
    footer="Printed copies may be out of date\t{page}",
    title_size=20,
)
RAVENSMERE = Look(
    font="Times New Roman",
    size=12,
    heading_font="Times New Roman",
    headings=(15, 13, 12),
    colour="000000",
    shade="E7E6E6",
    margin=2.54,
    cover="table",
    labels=("Version number", "Date of issue", "Date of next review", "Owner"),
    header="{title}\tVersion {version}",
    footer="{owner}\tPage {page} of {pages}",
    own_cover_page=True,
    title_size=28,
    justified=True,
)
BRACKENFORD = Look(
    font="Arial",
    size=11,
    heading_font="Arial",
    headings=(14, 12, 11),
    colour="7B1E3A",
    shade="F2DCE3",
    margin=1.9,
    cover="across",
    labels=("Version", "Issued", "Review due", "Owner"),
    header="\t{owner}",
    footer="{title} v{version}\t{page} | {pages}",
    bullet="\u25aa",
    title_size=22,
)
CALDERPORT = Look(
    font="Georgia",
    size=9.5,
    heading_font="Arial",
    headings=(14, 11, 10),
    colour="33475B",
    shade="DDE3E9",
    margin=2.0,
    cover="lines",
    labels=("Version", "Date of issue", "Review by", "Owner"),
    header="{owner}",
    footer="\t{page}",
    title_size=20,
)
VALE = Look(
    font="Times New Roman",
    size=11.5,
    heading_font="Arial",
    headings=(15, 12, 11),
    colour="404040",
    shade="EDEDED",
    margin=2.3,
    cover="table",
    labels=("Draft version", "Issued for consultation", "Review date", "Owner"),
    header="{title}",
    footer="{owner}\tPage {page}",
    title_size=22,
)
