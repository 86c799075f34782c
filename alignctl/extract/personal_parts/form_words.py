"""Words of forms and offices: an answer that holds one is a further label, a role or a body, and no person's name.

Words that are surnames or first names as well (May, Young) are left out.
"""

from __future__ import annotations

_WORDS = """
action actions address advice adviser advisor advocacy after age agency alert alias all allegation and any appendix
approved are assessment assistant association at authority be birth board both britain british by care carer carers
case center centre chair chairperson charity chief child childcare children childs club college comments committee
company concern concerns consent constable consultant contact coordinator core council counselling country current
date december decision dentist department deputy description designated detail details director disability dob doctor
duty early education either email emergency employee employer england english episode escort ethnic ethnicity
evidence executive faith family father fax february female first for forename forenames form friday from gender given
governor governors gp group guardian head headteacher health help helpline home hospital hotline house how hub id if
in incident information initials inspector is january job july key kin known lado language last lead legal level
levels limited line local location looked ltd maiden male manager manual march mash meeting member members middle
missing mobile monday month mother mr mrs name named names nationality new next nhs no not note notes november number
nurse nursery occupation october of office officer old on or order organisation origin other others outcome over page
panel panels parent parents part partnership patient people person phone placement plan plans plc police policy
position postcode present president previous principal print procedure protection published pupil reason reasons
record ref reference referral referrer registered relationship relative religion report resident review risk risks
role runaway safe safeguarder safeguarding saturday school scotland secretary section september sergeant service
services sex sibling siblings sign signature signed social society sources staff status strategy student sunday
support surname table teacher team tel telephone that the this threshold thursday tier time title to today treasurer
trust trustee trustees tuesday type uk under unit upn user users version visitor volunteer wales was wednesday what
when where who why with worker year yes
"""
FORM_WORDS = frozenset(_WORDS.split())
