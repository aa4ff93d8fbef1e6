namespace EssayCoach.Web.Classes;

/// <summary>A form with one name in it.</summary>
public sealed class NameForm
{
    public string? Name { get; set; }
}
