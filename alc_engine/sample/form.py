"""What a kind of pollen grain looks like, as numbers."""

from __future__ import annotations

from dataclasses import dataclass, fields, replace


@dataclass(frozen=True)
class GrainForm:
    """What a class of grains looks like; lengths in grain radii, angles in degrees.

    Attributes
    ----------
    radius : float
        As a share of the image side.
    elongation : float
        Polar axis over equatorial axis.
    wall : float
        Thickness of the wall.
    pores, pore_size, pore_rise, pore_ring : float
        Number of pores (up to six stand on the equator, more are scattered,
        one lies anywhere), their size in degrees, how far they bulge, how dark
        their rim is.
    furrows : float
        Number of slits from pole to pole.
    net, net_cells : float
        Strength of a net on the wall, and meshes around the whole grain.
    stripes, stripe_count : float
        Strength of stripes, and how many cross the face.
    spines, spine_length : float
        Number of spines and how far they stand out.
    arcs : float
        Strength of the thickened bands from pore to pore.
    sacs : float
        Size of the two air sacs at the sides; 0 for none.
    filling : float
        Density of the stained body inside the wall.
    tilt : float
        Spread of the polar axis around the line of sight; 90 is any direction.
    warmth : float
        0 stains magenta, 1 stays yellowish.
    """

    radius: float = 0.3
    elongation: float = 1.0
    wall: float = 0.08
    pores: float = 0.0
    pore_size: float = 8.0
    pore_rise: float = 0.0
    pore_ring: float = 0.6
    furrows: float = 0.0
    net: float = 0.0
    net_cells: float = 90.0
    stripes: float = 0.0
    stripe_count: float = 12.0
    spines: float = 0.0
    spine_length: float = 0.1
    arcs: float = 0.0
    sacs: float = 0.0
    filling: float = 0.55
    tilt: float = 90.0
    warmth: float = 0.3

    def towards(self, other: GrainForm, share: float) -> GrainForm:
        """The form between this one (`share` 0) and `other` (`share` 1)."""
        return replace(
            self,
            **{
                field.name: (1 - share) * getattr(self, field.name)
                + share * getattr(other, field.name)
                for field in fields(self)
            },
        )
